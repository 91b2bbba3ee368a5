// The pictures of documents in lists and links.

export interface Picture {
  /** The revision that it shows. */
  readonly rev: number;
  /** The media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface PictureStore {
  /** Replaces the picture, unless the document is gone or a later revision has one. Resolves to whether it did. */
  put(documentId: string, picture: Picture): Promise<boolean>;
  get(documentId: string): Promise<Picture | undefined>;
}
