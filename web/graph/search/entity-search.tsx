import { CloseButton, Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { EntitySummary } from '../../../schema/entity.ts';
import { TypeMark } from '../canvas/type-mark.tsx';
import { useEntitySearch } from '../data/use-entities.ts';
import { matchedAlias } from './matched-name.ts';

const TYPING_MS = 120;

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function Found({ entity, typed }: { entity: EntitySummary; typed: string }) {
  const alias = matchedAlias(entity, typed);
  return (
    <Combobox.Option value={entity.id} className="entity-option">
      <TypeMark type={entity.type} />
      <span className="entity-option-name">
        {entity.name}
        {alias !== undefined && <span className="entity-option-alias"> also “{alias}”</span>}
      </span>
      <span className="entity-option-counts">
        {entity.type}, {counted(entity.claims, 'claim')}, {counted(entity.articles, 'article')}
      </span>
    </Combobox.Option>
  );
}

function Answer({ typed, items, error }: { typed: string; items: EntitySummary[] | undefined; error: Error | null }) {
  if (error) return <Combobox.Empty>{error.message}</Combobox.Empty>;
  if (!items) return <Combobox.Empty>Searching …</Combobox.Empty>;
  if (items.length === 0)
    return (
      <Combobox.Empty>Nobody and nothing in the graph has a name or an alias like “{typed.trim()}”.</Combobox.Empty>
    );
  return items.map((entity) => <Found key={entity.id} entity={entity} typed={typed} />);
}

/** Finds an entity by its name or an alias while one types. */
export function EntitySearch({ onChoose, autoFocus }: { onChoose: (id: string) => void; autoFocus: boolean }) {
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed, TYPING_MS);
  const { data, error, isFetching } = useEntitySearch(settled);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const isOpen = combobox.dropdownOpened && typed.trim() !== '';
  const write = (text: string): void => {
    setTyped(text);
    combobox.openDropdown();
    combobox.updateSelectedOptionIndex();
  };
  const choose = (id: string): void => {
    onChoose(id);
    setTyped('');
    combobox.closeDropdown();
  };
  const clear = (
    <CloseButton
      size="sm"
      aria-label="Clear the search"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => setTyped('')}
    />
  );
  return (
    <Combobox store={{ ...combobox, dropdownOpened: isOpen }} onOptionSubmit={choose} withinPortal={false}>
      <Combobox.Target>
        <TextInput
          className="entity-search"
          aria-label="Search a name or an alias"
          placeholder="Search a name or an alias …"
          type="text"
          autoComplete="off"
          spellCheck={false}
          data-autofocus={autoFocus}
          value={typed}
          onChange={(event) => write(event.currentTarget.value)}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            const [first] = data ?? [];
            // Enter right after the name means the best match; the list may not be open yet.
            if (
              event.key === 'Enter' &&
              first &&
              combobox.getSelectedOptionIndex() < 0 &&
              typed.trim() !== '' &&
              typed === settled
            )
              choose(first.id);
          }}
          rightSection={isFetching ? <Loader size="xs" aria-label="Searching" /> : typed !== '' && clear}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label="Entities found" className="entity-options">
          <Answer typed={typed} items={data} error={error} />
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
