import './value.css';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { nodeStyleOf } from '../../graph/canvas/node-styles.ts';
import { isNode, isPath, isRelationship, nameOf, type RelationshipValue, typeOf } from './graph-value.ts';
import { addressOf, pageOf } from './page-of.ts';
import { isScalar, textOfValue } from './value-text.ts';

/** A plain value; an id leads to the page of what it names. */
export function ScalarText({ value }: { value: unknown }) {
  if (value === null) return <span className="answer-null">null</span>;
  const text = textOfValue(value);
  const page = pageOf(value);
  if (page) return <Link href={page}>{text}</Link>;
  const address = addressOf(value);
  if (!address) return text;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  );
}

function Dot({ type }: { type: string }) {
  const { color } = nodeStyleOf(type);
  return (
    <span
      className="answer-dot"
      aria-hidden="true"
      style={{ background: `light-dark(${color.light}, ${color.dark})` }}
    />
  );
}

/** What stands in a chip that is closed. */
function Summary({ value }: { value: unknown }) {
  if (isNode(value)) {
    const [type, page, name] = [typeOf(value), pageOf(value), nameOf(value)];
    return (
      <>
        <Dot type={type} />
        <span className="answer-chip-text">{page ? <Link href={page}>{name}</Link> : name}</span>
        <span className="answer-chip-type">{type}</span>
      </>
    );
  }
  if (isRelationship(value)) return <span className="answer-chip-text answer-mono">:{value.type}</span>;
  if (isPath(value)) {
    const { length } = value.relationships;
    return (
      <>
        <span className="answer-chip-text">{textOfValue(value)}</span>
        <span className="answer-chip-type">{length === 1 ? '1 step' : `${length} steps`}</span>
      </>
    );
  }
  const text = textOfValue(value);
  return <span className="answer-chip-text answer-mono">{Array.isArray(value) ? `[${text}]` : text}</span>;
}

function Entries({ entries }: { entries: readonly (readonly [string, unknown])[] }) {
  if (entries.length === 0) return <span className="answer-null">no properties</span>;
  return (
    <dl className="answer-entries">
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <ValueText value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function List({ values }: { values: readonly unknown[] }) {
  return (
    <ol className="answer-list">
      {values.map((value, index) => (
        <li key={isNode(value) ? `${index} ${value.id}` : index}>
          <ValueText value={value} />
        </li>
      ))}
    </ol>
  );
}

const propertiesOf = ({ properties }: Pick<RelationshipValue, 'properties'>) => Object.entries(properties);

/** All that there is to a value. */
export function ValueDetails({ value }: { value: unknown }): ReactNode {
  if (isNode(value)) return <Entries entries={[['labels', value.labels.join(', ')], ...propertiesOf(value)]} />;
  if (isRelationship(value)) return <Entries entries={propertiesOf(value)} />;
  if (isPath(value)) {
    const steps = value.nodes.flatMap((node, index) => [node, value.relationships[index]]);
    return <List values={steps.filter((step) => step !== undefined)} />;
  }
  if (Array.isArray(value)) return <List values={value} />;
  return value !== null && typeof value === 'object' ? <Entries entries={Object.entries(value)} /> : String(value);
}

type ValueChipProps = { value: unknown; isOpen: boolean; onToggle: () => void };

/** A node, a relationship, a path, a list or a map: a word or two, and a button that shows the rest. */
export function ValueChip({ value, isOpen, onToggle }: ValueChipProps) {
  const action = isOpen ? 'Hide' : 'Show';
  return (
    <div className="answer-value">
      <span className="answer-chip">
        <button
          type="button"
          className="answer-toggle"
          aria-expanded={isOpen}
          aria-label={`${action} all of ${textOfValue(value).slice(0, 60)}`}
          onClick={onToggle}
        >
          {isOpen ? '▾' : '▸'}
        </button>
        <Summary value={value} />
      </span>
      {isOpen && <ValueDetails value={value} />}
    </div>
  );
}

/** A value within another. */
export function ValueText({ value }: { value: unknown }) {
  const [isOpen, setIsOpen] = useState(false);
  if (isScalar(value)) return <ScalarText value={value} />;
  return <ValueChip value={value} isOpen={isOpen} onToggle={() => setIsOpen(!isOpen)} />;
}
