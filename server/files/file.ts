import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FileType } from './check/file-types.js';

/** `quarantined`: nobody has looked at it yet, and nobody is given it. */
export type FileState = 'quarantined' | 'clean';

/** What a file can be part of: the noun in the table of rights. */
export type AttachedAs = 'cv';

/** A file somebody sent. Its content is in `parts.files` under the same id. */
@Entity('file')
export class File {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text' }) name!: string;
  /** By its content, whatever the sender said. Until that is known, `unknown`. */
  @Column({ type: 'text' }) type: FileType | 'unknown' = 'unknown';
  /** Bytes. */
  @Column({ type: 'integer' }) size!: number;
  /** Of the content as it was sent, hexadecimal. */
  @Column({ type: 'text' }) sha256!: string;
  @Column({ type: 'text' }) state: FileState = 'quarantined';
  @Column({ type: 'uuid' }) uploaderId!: string;
  @Column({ type: 'uuid', nullable: true }) organisationId: string | null = null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'text', nullable: true }) attachedAs: AttachedAs | null = null;
  @Column({ type: 'uuid', nullable: true }) attachedToId: string | null = null;
  @Column({ type: 'timestamptz', nullable: true }) attachedAt: Date | null = null;
  @Column({ type: 'char', length: 3, nullable: true }) country: string | null = null;
  @Column({ type: 'uuid', nullable: true }) hostOrganisationId: string | null = null;
  @Column({ type: 'text', nullable: true }) subjectHash: string | null = null;
}
