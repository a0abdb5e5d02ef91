import { modelContract1 } from './model-contract-1.js';

/** The version new contracts are drafted from. Older ones stay in this folder: contracts name them. */
export const contractTemplate = modelContract1;
