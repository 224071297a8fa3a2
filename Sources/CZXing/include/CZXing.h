#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// How libzxing looks at a frame (ZXing::DecodeHints, by the same names).
typedef struct {
    bool try_harder;
    bool try_downscale;
    /// false: ZXing::Binarizer::LocalAverage, true: GlobalHistogram.
    bool global_histogram;
    /// The frame is one symbol and nothing else, upright, its modules alike, 0 dark and anything else light: nothing
    /// is searched for, and the other three say nothing.
    bool is_pure;
} czxing_hints;

/// One QR symbol. The pointers belong to the list it was taken from.
typedef struct {
    const uint8_t *bytes;
    size_t byte_count;
    const char *text;
    size_t text_count;
    int32_t x[4];
    int32_t y[4];
    bool is_mirrored;
    bool has_eci;
} czxing_symbol;

typedef struct czxing_symbols czxing_symbols;

/// Reads the QR symbols of an 8-bit grey frame in place; NULL when there are none or the library gave up.
czxing_symbols *czxing_read(
    const uint8_t *pixels, int32_t width, int32_t height, int32_t bytes_per_row, czxing_hints hints);
size_t czxing_count(const czxing_symbols *symbols);
czxing_symbol czxing_symbol_at(const czxing_symbols *symbols, size_t index);
void czxing_free(czxing_symbols *symbols);

#ifdef __cplusplus
}
#endif
