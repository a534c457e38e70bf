import { Link } from 'wouter';
import type { EntityReference } from '../../schema/claim.ts';
import './claims.css';

export const entityPath = (id: string): string => `/graph?entity=${encodeURIComponent(id)}`;

/** "Kim Jong Un, person": what a colour alone must not say. */
export const nameWithType = ({ name, type }: EntityReference): string => `${name}, ${type.toLowerCase()}`;

/** The name of an entity, marked by its type, which leads to its neighbourhood. */
export function EntityName({ entity }: { entity: EntityReference }) {
  const label = nameWithType(entity);
  return (
    <Link href={entityPath(entity.id)} className="entity-name" data-type={entity.type} title={label} aria-label={label}>
      {entity.name}
    </Link>
  );
}
