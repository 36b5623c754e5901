#!/usr/bin/env python3
"""Takes RTP of many streams at one UDP port and, when nothing came for two seconds, prints what was lost and how even it
was, by the kernel's own times of arrival (so that this program's delays do not count).
Usage: sink.py PORT SECONDS    only packets of the last SECONDS count for evenness, all count for loss
"""
import array, socket, struct, sys

port, seconds = int(sys.argv[1]), float(sys.argv[2])
SO_TIMESTAMPNS, SO_RCVBUFFORCE, SO_RXQ_OVFL = 35, 33, 40
sink = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
try:
    sink.setsockopt(socket.SOL_SOCKET, SO_RCVBUFFORCE, 128 << 20)
except PermissionError:  # only root may have more than net.core.rmem_max
    sink.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8 << 20)
sink.setsockopt(socket.SOL_SOCKET, SO_RXQ_OVFL, 1)
sink.setsockopt(socket.SOL_SOCKET, SO_TIMESTAMPNS, 1)
sink.bind(("127.0.0.1", port))
streams = {}
missed = 0
header, stamp = struct.Struct("!BBHII"), struct.Struct("qq")
sink.settimeout(60)
while True:
    try:
        data, more, _, _ = sink.recvmsg(32, 128)
    except socket.timeout:
        break
    sink.settimeout(2)
    for _, kind, value in more:
        if kind == SO_TIMESTAMPNS:
            s, n = stamp.unpack_from(value)
        elif kind == SO_RXQ_OVFL:
            missed = int.from_bytes(value[:4], sys.byteorder)
    _, _, sequence, timestamp, ssrc = header.unpack_from(data)
    stream = streams.get(ssrc)
    if stream is None:
        stream = streams[ssrc] = (array.array("q"), array.array("L"), array.array("L"))
    stream[0].append(s * 1_000_000_000 + n)
    stream[1].append(sequence)
    stream[2].append(timestamp)

last = max(times[-1] for times, _, _ in streams.values())
received = lost = disordered = 0
jitters, highest, gaps = [], [], []
for times, sequences, timestamps in streams.values():
    received += len(times)
    unwrapped, cycles = [sequences[0]], 0
    for a, b in zip(sequences, sequences[1:]):
        cycles += 65536 if a - b > 32768 else 0
        disordered += 1 if (b - a) % 65536 > 32768 else 0
        unwrapped.append(b + cycles)
    lost += max(unwrapped) - min(unwrapped) + 1 - len(set(unwrapped))
    jitter = most = 0.0
    for i in range(1, len(times)):
        if times[i] < last - seconds * 1e9:
            continue
        elapsed = (times[i] - times[i - 1]) / 1e6
        apart = abs(elapsed - ((timestamps[i] - timestamps[i - 1]) % 2**32) / 8)
        jitter += (apart - jitter) / 16
        most = max(most, jitter)
        gaps.append(apart)
    jitters.append(jitter)
    highest.append(most)
def at(values, share):
    values.sort()
    return values[min(len(values) - 1, int(len(values) * share))] if values else float("nan")
print(f"streams {len(streams)}, received {received}, lost {lost}, "
      f"of which this program was too slow for {missed}; out of order {disordered}")
print(f"jitter of a stream at its end (RFC 3550): p50 {at(jitters, .5):.2f} ms, p99 {at(jitters, .99):.2f} ms; "
      f"at its worst moment: p99 {at(highest, .99):.2f} ms")
print(f"a packet's gap differs from what it should be: p50 {at(gaps, .5):.3f} ms, p99 {at(gaps, .99):.2f} ms, "
      f"most {gaps[-1] if gaps else 0:.1f} ms")
