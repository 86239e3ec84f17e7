// Runs a command of scripts/commands. This file and the one-line scripts beside it are plain CommonJS, which also an old
// Node can read: it cannot read TypeScript, and this is how it gets to say so.
module.exports = (name) => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 18)) {
    console.error(
      `Node ${process.versions.node} cannot run TypeScript: run "npm run ${name}", which brings its own Node after "npm ci", or use Node 22.18 or newer.`,
    );
    process.exit(1);
  }
  return import(`./commands/${name}.ts`);
};
