/** Every message an editor can meet: stable English rule id, and whether the seed can still be used. */
import type { VFile } from 'vfile';
import type { Place } from './schema.ts';

/** `fatal`: the plan cannot be used and `content/` stays as it was. `warn`: look at it. `info`: said for the record. */
export const rules = {
  'empty-seed': 'fatal',
  'unknown-encoding': 'fatal',
  'no-tasks': 'fatal',
  'plan-id': 'fatal',
  'config-syntax': 'fatal',
  'config-key': 'fatal',
  'config-value': 'fatal',
  'theme-task-missing': 'fatal',
  'theme-task-twice': 'fatal',
  'theme-task-none': 'fatal',
  'theme-id-twice': 'fatal',
  'plan-missing': 'fatal',
  'too-large': 'fatal',
  'assumed-noise': 'warn',
  'hidden-characters': 'warn',
  'gap-not-found': 'warn',
  'target-not-found': 'warn',
  'other-encoding': 'info',
  'assumed-title': 'info',
  'assumed-theme': 'info',
  'number-missing': 'warn',
  'number-twice': 'warn',
  'task-empty': 'warn',
  'text-outside': 'warn',
  'unclosed-quote': 'warn',
  'starts-mid-sentence': 'warn',
  'ends-mid-sentence': 'warn',
  'stray-punctuation': 'warn',
  'lost-character': 'warn',
  'no-role': 'warn',
  structure: 'info',
  'id-kept': 'info',
  'id-retired': 'info',
  'target-id-kept': 'info',
  'target-id-new': 'info',
  'target-id-retired': 'info',
} as const satisfies Record<string, 'fatal' | 'warn' | 'info'>;
export type RuleId = keyof typeof rules;

/** Adds a message to the file. `reason` is Chinese: what was met, what was expected, what to do. */
export function report(file: VFile, ruleId: RuleId, reason: string, place?: Place): void {
  const message = file.message(reason, { ...(place ? { place } : {}), ruleId, source: 'plan' });
  const level = rules[ruleId];
  message.fatal = level === 'fatal' ? true : level === 'warn' ? false : null;
}

/** Whether anything was said that makes the plan unusable. */
export const isFatal = (file: VFile): boolean => file.messages.some((message) => message.fatal === true);
