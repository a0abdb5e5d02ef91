const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

/** The string every antivirus product knows (eicar.org), so that the way of a refusal can be tried without a virus. */
export const isTestVirus = (content: Uint8Array) =>
  Buffer.from(content.buffer, content.byteOffset, content.length).includes(EICAR);
