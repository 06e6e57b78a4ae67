import { useEffect, useRef, useState } from 'preact/hooks';
import { type GroupFilters, noGroupFilters } from '../../routes/group-filters.ts';
import { hashOf, pageAddressOf } from '../../routes/page-address.ts';

function filtersHere(): GroupFilters {
  const address = pageAddressOf(location.hash);
  return (address.page === 'groups' && address.groups) || noGroupFilters;
}

/** Browsers refuse a page that changes its address with each letter. */
const addressMs = 300;

/**
 * The filters of the list of groups. They apply at once, and the address follows without a new step
 * in the history, so that the Back button leads to the page before, and back here to the same list.
 */
export function useGroupFilters() {
  const [filters, setFilters] = useState(filtersHere);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const write = (now: GroupFilters) => {
    // The address may be of another page already, whose change has not been heard of yet.
    if (pageAddressOf(location.hash).page !== 'groups') return;
    history.replaceState(history.state, '', hashOf({ page: 'groups', groups: now }));
  };
  useEffect(() => {
    const follow = () => {
      clearTimeout(timer.current);
      if (pageAddressOf(location.hash).page === 'groups') setFilters(filtersHere());
    };
    addEventListener('hashchange', follow);
    return () => {
      clearTimeout(timer.current);
      removeEventListener('hashchange', follow);
    };
  }, []);
  const set = (change: Partial<GroupFilters>) => {
    const now = { ...filters, ...change };
    clearTimeout(timer.current);
    if (change.search === undefined) write(now);
    else timer.current = setTimeout(write, addressMs, now);
    setFilters(now);
  };
  return { filters, set };
}
