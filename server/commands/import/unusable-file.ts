/** Nothing of the file can be taken in; the message says where and why. */
export class UnusableFile extends Error {}
