const MB = 1024 * 1024;

/** Bytes of one file. */
export const MAX_FILE = 10 * MB;
/** Files a person may send in an hour. */
export const MOST_IN_AN_HOUR = 30;
/** Bytes that one person's files may take, and those of one organisation. */
export const MAX_OF_PERSON = 100 * MB;
export const MAX_OF_ORGANISATION = 1024 * MB;
/** What belongs to nothing is removed after so long. */
export const LOOSE_HOURS = 24;

/** Of a document, when it is unpacked. */
export const MAX_UNPACKED = 100 * MB;
/** Unpacked bytes for one packed byte; office documents stay below 30. */
export const MAX_RATIO = 100;
export const MAX_ENTRIES = 2_000;
export const MAX_PAGES = 500;
/** Pixels on a side, and altogether. */
export const MAX_SIDE = 12_000;
export const MAX_PIXELS = 50_000_000;
