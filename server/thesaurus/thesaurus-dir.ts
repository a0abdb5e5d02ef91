import path from 'node:path';
import { packageRoot } from '../platform/package-root.js';

export const THESAURUS_DIR = path.join(packageRoot(), 'server', 'thesaurus', 'data');
