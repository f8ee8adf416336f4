import { posix } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';
import type { Source } from './sources.ts';

export type Import = {
  specifier: string;
  /** Repository path for `#…` and relative specifiers, undefined for packages. */
  target: string | undefined;
  typeOnly: boolean;
};
export type Module = {
  path: string;
  lines: number;
  imports: Import[];
  hasDefaultExport: boolean;
  /** Only hands on what other files export. */
  isBarrel: boolean;
};

/** Reads a file with a real parser; a file that does not parse throws, it is never seen as empty. */
export function readModule({ path, text }: Source): Module {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message ?? ''}`);
  const found: [string, boolean][] = [];
  for (const { moduleRequest, entries } of module.staticImports) {
    found.push([moduleRequest.value, isTypeOnly(entries)]);
  }
  const exported = module.staticExports.flatMap(({ entries }) => entries);
  for (const { moduleRequest, isType } of exported) if (moduleRequest) found.push([moduleRequest.value, isType]);
  found.push(...hiddenImports(program));
  return {
    path,
    lines: text.replace(/\n$/, '').split('\n').length,
    imports: found.map(([specifier, typeOnly]) => ({ specifier, typeOnly, target: targetOf(path, specifier) })),
    hasDefaultExport: exported.some(({ exportName }) => exportName.kind === 'Default' || exportName.name === 'default'),
    isBarrel:
      exported.some(({ importName }) => importName.kind === 'AllButDefault') ||
      (exported.some(({ moduleRequest }) => moduleRequest !== null) && program.body.every(isHandingOn)),
  };
}

export function targetOf(path: string, specifier: string): string | undefined {
  const plain = specifier.replace(/\?.*$/, '');
  if (plain.startsWith('#')) return plain.slice(1);
  return plain.startsWith('.') ? posix.join(posix.dirname(path), plain) : undefined;
}

type ImportEntries = ReturnType<typeof parseSync>['module']['staticImports'][number]['entries'];

function isTypeOnly(entries: ImportEntries): boolean {
  return entries.length > 0 && entries.every(({ isType }) => isType);
}

function isHandingOn(statement: ESTree.Program['body'][number]): boolean {
  if (statement.type === 'ImportDeclaration' || statement.type === 'ExportAllDeclaration') return true;
  return statement.type === 'ExportNamedDeclaration' && statement.declaration === null;
}

// Ways to reach another file that are no import statement: import(), import('…') types, require, mocks, globs, workers.
function hiddenImports(program: ESTree.Program): [string, boolean][] {
  const found: [string, boolean][] = [];
  const take = (node: ESTree.Node | undefined | null, typeOnly = false) => {
    if (node?.type === 'Literal' && typeof node.value === 'string') found.push([node.value, typeOnly]);
    if (node?.type === 'TemplateLiteral' && node.quasis.length === 1) {
      found.push([node.quasis[0]?.value.cooked ?? '', typeOnly]);
    }
    if (node?.type === 'ArrayExpression') for (const element of node.elements) take(element, typeOnly);
  };
  new Visitor({
    ImportExpression: (node) => take(node.source),
    TSImportType: (node) => take(node.source, true),
    TSExternalModuleReference: (node) => take(node.expression),
    CallExpression: (node) => {
      const { callee } = node;
      const name = callee.type === 'Identifier' ? callee.name : memberName(callee);
      if (/^(?:require|require\.resolve|vi\.(?:mock|doMock|importActual)|import\.meta\.(?:glob|resolve))$/.test(name)) {
        take(node.arguments[0]);
      }
    },
    NewExpression: (node) => {
      const [url, base] = node.arguments;
      if (base && memberName(base) === 'import.meta.url') take(url);
    },
  }).visit(program);
  return found;
}

function memberName(node: ESTree.Node): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MetaProperty') return `${node.meta.name}.${node.property.name}`;
  if (node.type !== 'MemberExpression' || node.computed) return '';
  return `${memberName(node.object)}.${node.property.type === 'Identifier' ? node.property.name : ''}`;
}
