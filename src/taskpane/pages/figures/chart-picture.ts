/** Pixels across: 300 a inch over the width of a page's text in Word. */
const PRINT_WIDTH = 1840;
const MARGIN = 16;
const TITLE_HEIGHT = 36;
/** A picture goes on white paper, whatever the pane's theme. */
const PAPER = "#ffffff";
const INK = "#242424";
const LINE = "#8a8a8a";
const INHERITED = ["fill", "stroke", "stroke-width", "stroke-dasharray", "font-size", "text-anchor"] as const;

/** The drawn chart with its title, on paper. */
export async function chartPicture(chart: SVGSVGElement, title: string): Promise<HTMLCanvasElement> {
  const { width, height } = chart.getBoundingClientRect();
  const fontFamily = getComputedStyle(chart).fontFamily;
  const picture = await loadedPicture(standalone(chart, width, height, fontFamily));
  const canvas = document.createElement("canvas");
  const scale = PRINT_WIDTH / (width + 2 * MARGIN);
  canvas.width = PRINT_WIDTH;
  canvas.height = Math.round((height + TITLE_HEIGHT + MARGIN) * scale);
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("This page cannot draw pictures.");
  pen.scale(scale, scale);
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = INK;
  pen.font = `600 14px ${fontFamily}`;
  pen.textBaseline = "middle";
  pen.fillText(title, MARGIN, TITLE_HEIGHT / 2, width);
  pen.drawImage(picture, MARGIN, TITLE_HEIGHT, width, height);
  return canvas;
}

/** The drawing as a document of its own: what the page's styles gave it stands in its attributes. */
function standalone(chart: SVGSVGElement, width: number, height: number, fontFamily: string): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = chart.querySelectorAll("*");
  copy.querySelectorAll("*").forEach((element, index) => {
    const original = originals[index];
    if (original === undefined) return;
    const style = getComputedStyle(original);
    for (const name of INHERITED) element.setAttribute(name, style.getPropertyValue(name));
    if (/^t(?:ext|span)$/.test(element.tagName)) element.setAttribute("fill", INK);
    if (element.tagName === "line") element.setAttribute("stroke", LINE);
    element.removeAttribute("class");
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.setAttribute("font-family", fontFamily);
  return new XMLSerializer().serializeToString(copy);
}

function loadedPicture(drawing: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error("The chart could not be drawn as a picture."));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`;
  });
}

/** The picture as a PNG file. */
export function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("The picture is empty."));
      else resolve(blob);
    }, "image/png");
  });
}
