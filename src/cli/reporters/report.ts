import type { Finding, Severity } from '../../model/finding.js';

/** What was found in one file. */
export interface FileFindings {
  /** Relative to the current folder, with `/`. */
  file: string;
  findings: Finding[];
  /** A settings file: reported on, but not one of the files checked. */
  isSettings?: boolean;
}

/** One way to write the outcome of a check. */
export interface Reporter {
  /** What `--format` calls it. */
  readonly name: string;
  /** Whether people read it: where there was nothing to check, it says nothing. */
  readonly isForPeople: boolean;
  /** The whole outcome as text, with its last line end. */
  report(checked: readonly FileFindings[]): string;
}

/** How many files were checked, and how many findings of each severity there are. */
export interface Summary {
  files: number;
  errors: number;
  warnings: number;
  infos: number;
  hints: number;
}

export function summaryOf(checked: readonly FileFindings[]): Summary {
  return {
    files: checked.filter(({ isSettings }) => !isSettings).length,
    errors: count(checked, 'error'),
    warnings: count(checked, 'warning'),
    infos: count(checked, 'info'),
    hints: count(checked, 'hint'),
  };
}

function count(checked: readonly FileFindings[], severity: Severity): number {
  return checked.reduce(
    (sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length,
    0,
  );
}
