// The first step: photos, made smaller on the device before they are kept, so that they fit through a poor line. What
// they hold besides the picture (where and when it was taken) is left behind here, and once more by the ward.
import { type Words, all, button, made, one } from './_report_words';

const mostPhotos = 4;
const longestSide = 1600; // pixels
const quality = 0.85;

async function smaller(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob((made) => (made ? resolve(made) : reject(new Error('photo'))), 'image/jpeg', quality);
  });
}

export class PhotoStep {
  photos: Blob[] = [];
  private shown: string[] = []; // addresses of what is shown, to be given back

  constructor(private readonly form: HTMLElement, private readonly words: Words, private readonly changed: () => void) {
    for (const field of all(form, '[data-photo]') as HTMLInputElement[]) {
      field.addEventListener('change', () => void this.add([...(field.files ?? [])]).then(() => { field.value = ''; }));
    }
  }

  load(photos: Blob[]): void {
    this.photos = [...photos];
    this.draw();
  }

  private async add(files: File[]): Promise<void> {
    let problem = '';
    for (const file of files) {
      if (this.photos.length >= mostPhotos) {
        problem = this.words.photo_many ?? '';
        break;
      }
      try {
        this.photos.push(await smaller(file));
      } catch {
        problem = this.words.photo_unreadable ?? '';
      }
    }
    const place = one(this.form, '[data-photo-problem]');
    place.textContent = problem;
    place.hidden = !problem;
    this.draw();
    this.changed();
  }

  private draw(): void {
    for (const address of this.shown) URL.revokeObjectURL(address);
    this.shown = this.photos.map((photo) => URL.createObjectURL(photo));
    const items = this.shown.map((address, index) => {
      const item = made('li', '');
      const picture = made('img', '') as HTMLImageElement;
      picture.src = address;
      picture.alt = `${this.words.photo_word} ${index + 1}`;
      const remove = button(`${this.words.remove_photo} ${index + 1}`, 'btn btn-sm', () => {
        this.photos.splice(index, 1);
        this.draw();
        this.changed();
      });
      item.append(picture, remove);
      return item;
    });
    one(this.form, '[data-photos]').replaceChildren(...items);
    one(this.form, '[data-with-photo]').hidden = this.photos.length === 0;
    one(this.form, '[data-without-photo]').hidden = this.photos.length > 0;
  }
}
