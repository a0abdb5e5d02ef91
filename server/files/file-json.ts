import { z } from 'zod';
import { instant } from '../platform/http/route.js';
import { fileTypes, type FileType } from './check/file-types.js';
import type { File } from './file.js';

export const fileSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    type: z.enum(Object.keys(fileTypes) as [FileType, ...FileType[]]),
    size: z.int().describe('Bytes'),
    attachedAs: z.enum(['cv']).nullable(),
    attachedToId: z.uuid().nullable().describe('What it is part of: of a `cv`, the nomination'),
    createdAt: instant,
    content: z.string().describe('Where it can be fetched'),
  })
  .meta({ id: 'File' });

export const fileJson = (file: File): z.input<typeof fileSchema> => ({
  ...file,
  type: file.type as FileType,
  content: `/api/v1/files/${file.id}/content`,
});
