#define ZX_USE_UTF8
#include "CZXing.h"

#include <ZXing/ReadBarcode.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

// A result's text is made when asked for, so it is kept beside the result it belongs to.
struct czxing_symbols {
    ZXing::Results results;
    std::vector<std::string> texts;
};

// No exception crosses into Swift: whatever the library throws is "nothing read".
extern "C" czxing_symbols *czxing_read(
    const uint8_t *pixels, int32_t width, int32_t height, int32_t bytes_per_row, czxing_hints hints) {
    try {
        ZXing::DecodeHints chosen;
        chosen.setFormats(ZXing::BarcodeFormat::QRCode);
        chosen.setTryHarder(hints.try_harder);
        chosen.setTryDownscale(hints.try_downscale);
        chosen.setTryRotate(false);
        chosen.setBinarizer(
            hints.global_histogram ? ZXing::Binarizer::GlobalHistogram : ZXing::Binarizer::LocalAverage);
        if (hints.is_pure) {
            chosen.setIsPure(true).setBinarizer(ZXing::Binarizer::BoolCast).setMaxNumberOfSymbols(1);
        }
        auto view = ZXing::ImageView(pixels, width, height, ZXing::ImageFormat::Lum, bytes_per_row);
        auto symbols = std::make_unique<czxing_symbols>();
        if (hints.is_pure) {
            auto result = ZXing::ReadBarcode(view, chosen);
            if (result.isValid()) symbols->results.push_back(std::move(result));
        } else {
            symbols->results = ZXing::ReadBarcodes(view, chosen);
        }
        for (const auto &result : symbols->results) symbols->texts.push_back(result.text());
        return symbols->results.empty() ? nullptr : symbols.release();
    } catch (...) {
        return nullptr;
    }
}

extern "C" size_t czxing_count(const czxing_symbols *symbols) {
    return symbols == nullptr ? 0 : symbols->results.size();
}

extern "C" czxing_symbol czxing_symbol_at(const czxing_symbols *symbols, size_t index) {
    const auto &result = symbols->results[index];
    const auto &text = symbols->texts[index];
    czxing_symbol symbol = {};
    symbol.bytes = result.bytes().data();
    symbol.byte_count = result.bytes().size();
    symbol.text = text.data();
    symbol.text_count = text.size();
    for (int corner = 0; corner < 4; ++corner) {
        symbol.x[corner] = result.position()[corner].x;
        symbol.y[corner] = result.position()[corner].y;
    }
    symbol.is_mirrored = result.isMirrored();
    symbol.has_eci = result.hasECI();
    return symbol;
}

extern "C" void czxing_free(czxing_symbols *symbols) {
    delete symbols;
}
