// Plays what is handed to it, sample by sample, on the audio thread; holds back 60 ms once it ran dry.
const HELD_BACK = 480;
const ROOM = 16000;

class Voice extends AudioWorkletProcessor {
  constructor() {
    super();
    this.ring = new Float32Array(ROOM);
    this.written = 0;
    this.played = 0;
    this.waits = true;
    this.port.onmessage = ({ data }) => this.take(data);
  }

  take(samples) {
    for (const sample of samples) {
      this.ring[this.written++ % ROOM] = sample;
    }
    // Whoever was away for long hears the newest second, not all that was missed.
    if (this.written - this.played > ROOM / 2) {
      this.played = this.written - ROOM / 16;
    }
  }

  process(inputs, outputs) {
    const out = outputs[0][0];
    if (this.waits && this.written - this.played < HELD_BACK) {
      return true;
    }
    this.waits = false;
    for (let at = 0; at < out.length; at++) {
      if (this.played >= this.written) {
        this.waits = true;
        break;
      }
      out[at] = this.ring[this.played++ % ROOM];
    }
    return true;
  }
}

registerProcessor('voice', Voice);
