import { create } from 'zustand';

export type Overlay = 'palette' | 'shortcuts' | 'filters' | 'period';

type OverlayState = {
  readonly open: Overlay | null;
  readonly show: (overlay: Overlay | null) => void;
};

/** The one overlay of the frame that is open; commands open them too. */
export const useOverlay = create<OverlayState>((set) => ({
  open: null,
  show: (overlay) => set({ open: overlay }),
}));
