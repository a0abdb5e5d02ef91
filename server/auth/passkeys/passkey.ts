import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key pair of which the service knows the public half (WebAuthn, "discoverable credential"). */
@Entity('passkey')
export class Passkey {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  /** base64url, as the authenticator chose it. */
  @Column({ type: 'text' })
  credentialId!: string;

  /** COSE_Key (RFC 9052). */
  @Column({ type: 'bytea' })
  publicKey!: Buffer;

  /** Of signatures, as the authenticator last told it; many always say 0. */
  @Column({ type: 'bigint', transformer: { to: Number, from: Number } })
  counter!: number;

  /** How the authenticator can be reached: `internal`, `hybrid`, `usb`, `nfc`, `ble`. */
  @Column({ type: 'text', array: true })
  transports!: string[];

  /** Whether the provider of the person's device keeps it on their other devices too. */
  @Column({ type: 'boolean' })
  synced!: boolean;

  /** The person's own word for it. */
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  lastUsedAt: Date | null = null;
}
