import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './shell/shell.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { createQueries } from './api/queries.ts';
import { ServiceEventsProvider } from './api/service-events.tsx';
import { usePlainSearch } from './shell/plain-search.ts';
import { Shell } from './shell/shell.tsx';
import { shareStyleNonce, styleNonce } from './shell/style-nonce.ts';
import { readableColors, theme } from './shell/theme.ts';

shareStyleNonce();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root.');

createRoot(root).render(
  <MantineProvider
    theme={theme}
    cssVariablesResolver={readableColors}
    defaultColorScheme="auto"
    getStyleNonce={styleNonce}
  >
    <Notifications position="bottom-right" />
    <QueryClientProvider client={createQueries()}>
      <ServiceEventsProvider>
        <Router searchHook={usePlainSearch}>
          <Shell />
        </Router>
      </ServiceEventsProvider>
    </QueryClientProvider>
  </MantineProvider>,
);
