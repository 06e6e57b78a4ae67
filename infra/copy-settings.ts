/** Governance can be lifted by somebody with a special right, compliance by nobody. */
export const auditCopyModes = ['governance', 'compliance'] as const;
export type AuditCopyMode = (typeof auditCopyModes)[number];

/** What is stored outside the stack's tables, where the organisation wants it. */
export type CopySettings = {
  /** The region to which AWS Backup copies each day's backups. */
  backupRegion?: string | undefined;
  /** How firmly S3 protects copies of the audit; without it there are none. */
  auditCopies?: AuditCopyMode | undefined;
};

/**
 * What is stored outside the tables, as the context says (`-c backupRegion=eu-west-1 -c
 * auditCopies=governance`).
 * @param home the region of the stack, where it is known
 * @throws Error on a region outside the EU or the stack's own, and on a word that is no mode
 * @example copySettingsIn({ backupRegion: 'eu-west-1' }, 'eu-north-1').backupRegion // 'eu-west-1'
 */
export function copySettingsIn(
  { backupRegion, auditCopies }: Partial<Record<keyof CopySettings, unknown>>,
  home: string | undefined,
): CopySettings {
  if (backupRegion && (typeof backupRegion !== 'string' || !/^eu-[a-z]+-\d$/.test(backupRegion)))
    throw new Error('backupRegion must be a region in the EU, like eu-west-1');
  if (backupRegion && backupRegion === home)
    throw new Error(`backupRegion must be another region than the stack's own, ${home}`);
  const mode = auditCopyModes.find((one) => one === auditCopies);
  if (auditCopies && !mode) throw new Error(`auditCopies must be ${auditCopyModes.join(' or ')}`);
  return { backupRegion: (backupRegion as string | undefined) || undefined, auditCopies: mode };
}
