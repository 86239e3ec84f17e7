/** What an editor is told when the disk refuses something, and of an option that there is none of. */

/** By the codes of Node; others are told by their code alone. */
const reasons: Readonly<Record<string, string | undefined>> = {
  ENOSPC: '磁盘已满',
  EDQUOT: '空间配额已用完',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘只读',
  EBUSY: '正被别的程序占用',
  ENOTEMPTY: '文件夹不是空的',
  ENOTDIR: '不是文件夹',
  EISDIR: '是文件夹，不是文件',
  ENOENT: '没有这个文件或文件夹',
  ENAMETOOLONG: '名字太长',
  EMFILE: '打开的文件太多',
};

/** `写不了 content/a/plan.json（磁盘已满，ENOSPC）`; `undefined` for an error that is no refusal of the disk. */
export function refusalOf(error: unknown): string | undefined {
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string' || syscall === undefined) return undefined;
  const reason = Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  return `写不了或读不了 ${path ?? '文件'}（${reason ? `${reason}，` : ''}${code}）`;
}

/** Node says in English what is wrong with an option; this says it to an editor. */
export function wrongOption(error: unknown): string {
  const named = /'(-[^' ]*)/.exec(String((error as Error).message))?.[1];
  return named ? `没有“${named}”这个选项，或写法不对。` : '选项写法不对。';
}
