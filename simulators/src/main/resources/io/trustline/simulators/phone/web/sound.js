// Everything that is heard: the bell, and the voice of whoever calls.
const RATE = 8000;

export class Sound {
  constructor(onLevel) {
    this.onLevel = onLevel;
    this.context = null;
    this.stopped = null;
  }

  get isOn() {
    return this.context !== null && this.context.state === 'running';
  }

  // Browsers allow it only while somebody presses something.
  async turnOn() {
    if (this.context === null) {
      this.context = new AudioContext({ sampleRate: RATE });
      this.loading = this.context.audioWorklet.addModule('/voice.js');
    }
    await this.context.resume();
    await this.loading;
  }

  // A bell of two pitches: one second, then four of silence.
  ring() {
    if (!this.isOn || this.bell) {
      return;
    }
    const loudness = new GainNode(this.context, { gain: 0 });
    loudness.connect(this.context.destination);
    const pitches = [440, 480].map((frequency) => new OscillatorNode(this.context, { frequency }));
    pitches.forEach((pitch) => { pitch.connect(loudness); pitch.start(); });
    const strike = () => {
      const now = this.context.currentTime;
      loudness.gain.setTargetAtTime(0.12, now, 0.02);
      loudness.gain.setTargetAtTime(0, now + 1, 0.05);
    };
    strike();
    const every = setInterval(strike, 5000);
    this.bell = () => { clearInterval(every); pitches.forEach((pitch) => pitch.stop()); loudness.disconnect(); };
  }

  quiet() {
    this.bell?.();
    this.bell = null;
  }

  // Plays a call as it arrives; what cannot be heard is still drawn.
  async listen(number) {
    if (this.listening === number) {
      return;
    }
    this.leave();
    this.listening = number;
    this.stopped = new AbortController();
    try {
      const answer = await fetch(`/calls/${number}/sound`, { signal: this.stopped.signal });
      await this.play(answer.body.getReader());
    } catch (gone) {
      if (gone.name !== 'AbortError') {
        console.warn('the sound broke off', gone);
      }
    }
  }

  async play(reader) {
    let half = new Uint8Array(0);
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const octets = new Uint8Array(half.length + part.value.length);
      octets.set(half);
      octets.set(part.value, half.length);
      half = octets.slice(octets.length - octets.length % 2);
      this.say(new DataView(octets.buffer, 0, octets.length - half.length));
    }
  }

  say(view) {
    const samples = new Float32Array(view.byteLength / 2);
    let loudest = 0;
    for (let at = 0; at < samples.length; at++) {
      samples[at] = view.getInt16(2 * at, true) / 32768;
      loudest = Math.max(loudest, Math.abs(samples[at]));
    }
    this.onLevel(loudest);
    if (this.isOn) {
      this.voice ??= this.speaker();
      this.voice.port.postMessage(samples);
    }
  }

  speaker() {
    const voice = new AudioWorkletNode(this.context, 'voice', { numberOfInputs: 0, outputChannelCount: [1] });
    voice.connect(this.context.destination);
    return voice;
  }

  // Plays once more what was heard in a call that is over.
  async replay(number) {
    const answer = await fetch(`/calls/${number}/audio.wav`);
    const buffer = await this.context.decodeAudioData(await answer.arrayBuffer());
    this.tape?.stop();
    this.tape = new AudioBufferSourceNode(this.context, { buffer });
    this.tape.connect(this.context.destination);
    this.tape.start();
  }

  leave() {
    this.stopped?.abort();
    this.stopped = null;
    this.listening = null;
  }
}
