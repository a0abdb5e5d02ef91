export const usage = '';
export async function main(_args: string[]) {}
