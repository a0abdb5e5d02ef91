/** What an authenticator knows a person by: the sixteen bytes of their id, which say nothing about them. */
export const personHandle = (personId: string) => new Uint8Array(Buffer.from(personId.replaceAll('-', ''), 'hex'));

export const isHandleOf = (handle: string, personId: string) =>
  Buffer.from(handle, 'base64url').equals(personHandle(personId));
