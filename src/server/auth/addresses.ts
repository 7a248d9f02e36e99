import { BlockList, isIP } from 'node:net';

/** Whether an address is one of a list. */
export type Trusted = (address: string | undefined) => boolean;

/**
 * Reads `127.0.0.1`, `10.0.0.0/8`, `fd00::/8`. IPv4 that arrives as IPv6
 * (`::ffff:10.0.0.1`) is the same address.
 *
 * @throws Error naming what is no address, and for a range that is everybody
 */
export function readAddresses(list: readonly string[]): Trusted {
  const known = new BlockList();
  for (const text of list) {
    const [, address = '', bits] = /^([\d.a-f:]+)(?:\/(\d{1,3}))?$/i.exec(text) ?? [];
    const family = isIP(address);
    const most = family === 4 ? 32 : 128;
    if (family === 0 || Number(bits ?? most) > most) throw new Error(`${text}: an address or a range is expected`);
    if (bits !== undefined && Number(bits) === 0) throw new Error(`${text}: would trust everybody`);
    known.addSubnet(address, Number(bits ?? most), family === 4 ? 'ipv4' : 'ipv6');
  }
  return (address) => {
    const family = isIP(address ?? '');
    return family !== 0 && known.check(address!, family === 4 ? 'ipv4' : 'ipv6');
  };
}

/** Where a request came from, as far as it can be believed. */
export interface Origin {
  readonly address: string | undefined;
  /** The person's browser spoke https, to us or to the proxy. */
  readonly https: boolean;
}

/**
 * A trusted proxy says for whom it asks; anybody else speaks for themselves.
 * Of `X-Forwarded-For` the last address counts that is no proxy of ours: what
 * stands before it was written by the other side.
 */
export function originOf(headers: Headers, peer: string | undefined, trusted: Trusted): Origin {
  if (!trusted(peer)) return { address: peer, https: false };
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  const address = hops.findLast((hop) => isIP(hop) !== 0 && !trusted(hop));
  const proto = (headers.get('x-forwarded-proto') ?? '').split(',').at(-1)?.trim().toLowerCase();
  return { address: address ?? peer, https: proto === 'https' };
}
