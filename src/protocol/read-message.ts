import * as v from 'valibot';

/**
 * A message as its schema has it; nothing where it is none, with a trace of what is wrong with it. What comes from
 * outside is never trusted to be what it should be: another version may have sent it.
 *
 * @param from who sent it, for the trace
 */
export function readMessage<const Schema extends v.GenericSchema>(
  schema: Schema,
  message: unknown,
  from: string,
  trace: (text: string) => void = console.warn,
): v.InferOutput<Schema> | undefined {
  const { success, output, issues } = v.safeParse(schema, message);
  if (success) return output;
  const [issue] = issues;
  const path = issue && v.getDotPath(issue);
  trace(`Dropped a message of ${from}: ${path ? `${path}: ` : ''}${issue?.message ?? 'not understood'}`);
  return undefined;
}
