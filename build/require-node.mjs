// Imported first by every script: an old Node fails in better-sqlite3 without a word, so it is told here instead.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Loopboard needs Node 24 and this is Node ${process.versions.node}: install Node 24, or run npm ci again where the package node-<platform> fits.\n`,
  );
  process.exit(1);
}
