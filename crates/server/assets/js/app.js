// Enhancements of pages that work without scripts.
