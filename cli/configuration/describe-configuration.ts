import { EnvironmentSchema } from '../../schema/environment.ts';

type Property = {
  description: string;
  default: unknown;
  type?: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  pattern?: string;
};

const HEAD = `# Configuration

Every setting comes from the environment and is read once at start. A value that is not allowed stops the start with
the name, the value and what is allowed. This page is generated from \`schema/environment.ts\` by
\`npm run docs:configuration\`; a test keeps the two the same.

| variable | default | allowed | what it is |
|---|---|---|---|
`;

function allowed({ enum: choices, type, minimum, maximum, pattern }: Property): string {
  if (choices) return choices.map((choice) => `\`${choice}\``).join(', ');
  if (type === 'integer') return `${minimum} to ${maximum}`;
  return pattern ? `\`${pattern.replaceAll('|', '\\|')}\`` : 'text';
}

/** The page `docs/configuration.md`. */
export function describeConfiguration(): string {
  const rows = Object.entries(EnvironmentSchema.properties as unknown as Record<string, Property>).map(
    ([name, property]) => {
      const value = property.default === '' ? '' : `\`${property.default}\``;
      return `| \`${name}\` | ${value} | ${allowed(property)} | ${property.description} |\n`;
    },
  );
  return HEAD + rows.join('');
}
