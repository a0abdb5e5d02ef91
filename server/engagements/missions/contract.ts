import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContractFacts } from './contract-template/contract-facts.js';

/** The drafted text, whole and never changed: what was agreed must read the same whatever becomes of the template. */
@Entity('contract')
export class Contract {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid' }) missionId!: string;
  @Column({ type: 'text' }) templateId!: string;
  @Column({ type: 'integer' }) templateVersion!: number;
  @Column({ type: 'text' }) language!: string;
  @Column({ type: 'text' }) text!: string;
  @Column({ type: 'jsonb' }) facts!: ContractFacts;
  /** Of the text in UTF-8, hexadecimal. */
  @Column({ type: 'text' }) sha256!: string;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
