import type { Configuration } from 'electron-builder';

/** What goes into a package of a platform as Node names it: the later pattern decides, `${arch}` is the package's. */
export const packagedFiles = (platform: 'linux' | 'win32' | 'darwin'): string[] => [
  'package.json',
  'LICENSE',
  'out/**',
  '!out/stamp',
  '!node_modules/**',
  'node_modules/better-sqlite3/{package.json,LICENSE}',
  'node_modules/better-sqlite3/lib/**',
  `node_modules/better-sqlite3/prebuilds/${platform}-\${arch}.node`,
];

const config: Configuration = {
  appId: 'app.loopboard.desktop',
  productName: 'Loopboard',
  copyright: 'Copyright © The Loopboard founders',
  directories: { output: 'dist', buildResources: 'build/resources' },
  asar: true,
  asarUnpack: ['**/*.node'],
  // better-sqlite3 is Node-API and brings its binaries.
  npmRebuild: false,
  publish: null,
  fileAssociations: [{ ext: 'loopboard', name: 'Loopboard workspace', role: 'Editor' }],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  // Each names its files whole: the macro for the platform would be that of the machine that builds. As file sets, because
  // of a platform's plain patterns electron-builder takes only what they leave out of node_modules.
  linux: {
    files: [{ from: '.', filter: packagedFiles('linux') }],
    target: ['AppImage', 'deb'],
    category: 'Office',
    maintainer: 'The Loopboard founders',
  },
  win: { files: [{ from: '.', filter: packagedFiles('win32') }], target: ['nsis'] },
  mac: {
    files: [{ from: '.', filter: packagedFiles('darwin') }],
    target: ['dmg', 'zip'],
    category: 'public.app-category.business',
  },
};

export default config;
