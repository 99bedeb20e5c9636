import * as l10n from '@vscode/l10n';
import type { Related } from '../../model/finding.js';
import { formatList } from '../../model/format.js';
import { lookup } from '../../model/lookup.js';
import type { Project } from '../../model/project.js';
import type { Data } from '../../model/shared-elements.js';
import type { Id, Ref } from '../../model/source.js';

/** Data that a purpose may not use: no lawful basis of theirs names it. Nothing is said of what is not declared. */
export function forbidden(uses: readonly Ref[], purpose: Ref, project: Project): Data[] {
  const { data } = lookup(project);
  const id = purpose.id;
  if (id === undefined) return [];
  const known = new Set(uses.flatMap((ref) => data.get(ref.id ?? '') ?? []));
  return [...known].filter((each) => !permits(each, id));
}

function permits({ bases }: Data, purpose: Id): boolean {
  const lawful = bases.filter(({ basis }) => basis !== 'none').flatMap((basis) => basis.for);
  return lawful.some((ref) => ref.id === purpose || ref.id === undefined);
}

/** What the data were given for, said where they are declared. */
export function grantedPurposes({ bases, source }: Data): Related {
  const lawful = bases.filter(({ basis }) => basis !== 'none');
  const purposes = new Set(lawful.flatMap((basis) => basis.for.map((ref) => ref.text)));
  if (purposes.size > 0) return { source, message: l10n.t('Given for {0}', formatList(purposes)) };
  return {
    source,
    message: lawful.length > 0 ? l10n.t('Given for no purpose') : l10n.t('The data without a lawful basis'),
  };
}
