import { Anchor, Group } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { VIEWS } from './views.tsx';

/** The way between the views. */
export function Navigation() {
  const [location] = useLocation();
  return (
    <Group component="nav" aria-label="Views" wrap="nowrap" className="shell-navigation">
      {VIEWS.map(({ path, label }) => (
        <Anchor
          key={path}
          component={Link}
          href={path}
          underline="never"
          className="shell-link"
          aria-current={location === path ? 'page' : undefined}
        >
          {label}
        </Anchor>
      ))}
    </Group>
  );
}
