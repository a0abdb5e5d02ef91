import { z } from 'zod';
import type { Context } from '../platform/context.js';
import { AddressRefused } from '../platform/egress/address-refused.js';
import * as field from '../platform/fields.js';
import { exportedEventNames } from './exported-events.js';

export const webhookFields = {
  /** For its people to tell it from others. */
  name: field.line(100),
  url: field.line(500),
  events: field
    .list(z.enum(exportedEventNames), exportedEventNames.length)
    .refine((list) => list.length > 0, 'Name at least one event'),
};

/** The address as it will be called; refused here already if it would be refused then. */
export async function checkedUrl({ parts }: Context, url: string): Promise<string> {
  try {
    return (await parts.egress.check(url.trim())).href;
  } catch (error) {
    throw error instanceof AddressRefused ? new AddressRefused(error.reason, 'url') : error;
  }
}
