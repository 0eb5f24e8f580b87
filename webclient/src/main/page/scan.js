const PIXELS = 800;
const PAUSE_MILLIS = 150;
let stopped = () => {};

const detector = async () => {
  const known = self.BarcodeDetector ? await BarcodeDetector.getSupportedFormats() : [];
  return known.includes("qr_code") ? new BarcodeDetector({ formats: ["qr_code"] }) : null;
};

const grey = (image, width, height) => {
  const scale = Math.min(1, PIXELS / Math.max(width, height));
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  const pixels = new Int8Array(data.length / 4);
  for (let i = 0; i < pixels.length; i++) {
    pixels[i] = (data[4 * i] * 77 + data[4 * i + 1] * 150 + data[4 * i + 2] * 29) >> 8;
  }
  return { pixels, width: canvas.width, height: canvas.height };
};

const reader = async (program) => {
  const own = await detector();
  if (own) {
    return { read: async (image) => ((await own.detect(image))[0] ?? {}).rawValue ?? "", end() {} };
  }
  const worker = new Worker(program, { type: "module" });
  const read = (image, width, height) => new Promise((answer, fail) => {
    worker.onmessage = ({ data }) => answer(data);
    worker.onerror = fail;
    worker.postMessage(grey(image, width, height));
  });
  return { read, end: () => worker.terminate() };
};

export const stop = () => {
  stopped();
  stopped = () => {};
};

export const film = async (video, program, found, failed) => {
  let over = false;
  let stream;
  let codes;
  stop();
  stopped = () => {
    over = true;
    stream?.getTracks().forEach((track) => track.stop());
    codes?.end();
  };
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    if (over) return stream.getTracks().forEach((track) => track.stop());
    video.srcObject = stream;
    await video.play();
    codes = await reader(program);
    while (!over) {
      const text = await codes.read(video, video.videoWidth, video.videoHeight);
      if (text && !over) {
        stop();
        return found(text);
      }
      await new Promise((then) => setTimeout(then, PAUSE_MILLIS));
    }
    codes.end();
  } catch (problem) {
    if (!over) {
      stop();
      failed();
    }
  }
};

export const read = async (file, program, found, failed) => {
  const image = await createImageBitmap(file);
  const codes = await reader(program);
  const text = await codes.read(image, image.width, image.height);
  codes.end();
  if (text) {
    found(text);
  } else {
    failed();
  }
};

export const draw = (code, program) => {
  const text = code.dataset.code;
  const worker = new Worker(program, { type: "module" });
  worker.onerror = () => {
    code.style.display = "none";
  };
  worker.onmessage = ({ data }) => {
    worker.terminate();
    if (code.dataset.code !== text) return;
    code.style.display = data ? "" : "none";
    const [side] = data.split(" ", 1);
    const path = document.createElementNS(code.namespaceURI, "path");
    path.setAttribute("d", data.slice(side.length + 1));
    code.setAttribute("viewBox", `0 0 ${side} ${side}`);
    code.replaceChildren(path);
  };
  worker.postMessage({ text });
};
