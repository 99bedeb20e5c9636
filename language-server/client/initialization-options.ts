import * as v from 'valibot';
import { type InitializationOptions, InitializationOptionsSchema } from '../../src/protocol/server.js';

/** What the client says when it starts, as far as it says it: of another client nothing is known. */
export function initializationOptionsOf(params: { initializationOptions?: unknown }): InitializationOptions {
  const { success, output } = v.safeParse(InitializationOptionsSchema, params.initializationOptions);
  return success ? output : {};
}
