/** A real nginx with the configuration that the build wrote. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const places = [...(process.env['PATH'] ?? '').split(':').map((folder) => join(folder, 'nginx')), '/usr/sbin/nginx'];

/** Where nginx is; `undefined` where there is none. */
export const nginx = places.find((path) => existsSync(path));

export interface Running {
  /** Ends in the base path. */
  url: string;
  stop: () => Promise<void>;
}

/** Starts nginx on a port with a configuration of ours. Rejects when it does not answer. */
export async function startNginx(configuration: string, port: number, base: string): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-nginx-'));
  const site = readFileSync(configuration, 'utf8').replace('listen 80;', `listen 127.0.0.1:${port};`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const whole = [
    ...['daemon off;', 'worker_processes 1;', `pid ${folder}/pid;`, 'error_log stderr crit;', 'events {}'],
    // As root, nginx would take another user, who may not be let into the folder of the site.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `http { access_log off; ${temporary.join(' ')}\n${site}\n}`,
  ];
  writeFileSync(join(folder, 'nginx.conf'), whole.join('\n'));
  const child = spawn(nginx ?? '', ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'], { stdio: 'inherit' });
  const url = `http://127.0.0.1:${port}${base}`;
  try {
    await answering(url, child);
  } catch (error) {
    child.kill();
    throw error;
  }
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}`);
    if (
      await fetch(url).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nginx does not answer at ${url}`);
}
