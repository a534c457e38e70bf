import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './shell/shell.css';
import { createTheme, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { createQueries } from './api/queries.ts';
import { ServiceEventsProvider } from './api/service-events.tsx';
import { Shell } from './shell/shell.tsx';
import { styleNonce } from './shell/style-nonce.ts';

const theme = createTheme({ primaryColor: 'indigo', autoContrast: true, cursorType: 'pointer' });
const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root.');

createRoot(root).render(
  <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
    <Notifications position="bottom-right" />
    <QueryClientProvider client={createQueries()}>
      <ServiceEventsProvider>
        <Shell />
      </ServiceEventsProvider>
    </QueryClientProvider>
  </MantineProvider>,
);
