import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A copy of what is known of a person, made for them. It can be fetched for seven days, and is then gone. */
@Entity('data_export')
export class DataExport {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid' }) personId!: string;
  @Column({ type: 'timestamptz' }) askedAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) readyAt: Date | null = null;
  @Column({ type: 'timestamptz', nullable: true }) expiresAt: Date | null = null;
  /** Of the content in `parts.files`, wrapped. */
  @Column({ type: 'text', nullable: true }) fileKey: string | null = null;
}
