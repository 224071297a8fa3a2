import Foundation
import QRSymbols

@testable import Cameras

/// A P5 picture in which pixel (x, y) is (seed + x + 3 y) mod 256.
func greymap(width: Int, height: Int, seed: Int = 0) -> [UInt8] {
    Array("P5\n\(width) \(height)\n255\n".utf8) + ramp(width: width, height: height, seed: seed)
}

/// The pixels of ``greymap(width:height:seed:)``.
func ramp(width: Int, height: Int, seed: Int = 0) -> [UInt8] {
    (0..<width * height).map { UInt8(truncatingIfNeeded: seed + $0 % width + 3 * ($0 / width)) }
}

/// The bytes of a frame without padding.
func pixels(_ frame: GrayFrame) -> [UInt8] {
    frame.withPixels { bytes in Array(bytes.prefix(frame.width * frame.height)) }
}

/// All frames of a file by name; an error ends it.
func allFrames(_ path: String, settings: CameraSettings = CameraSettings()) throws(CameraError)
    -> [CameraFrame]
{
    let reader = try pictureFrames(path, settings: settings)
    var frames: [CameraFrame] = []
    while let frame = try reader.next() { frames.append(frame) }
    return frames
}

/// The error a file gives, or nil.
func troubleReading(_ path: String, settings: CameraSettings = CameraSettings()) -> CameraError? {
    do throws(CameraError) {
        _ = try allFrames(path, settings: settings)
        return nil
    } catch {
        return error
    }
}

/// A PNG of one bit a pixel, all black, of any size on paper; tiny even where it promises a hundred megapixels.
func png(width: UInt32, height: UInt32) -> [UInt8] {
    func big(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }
    func chunk(_ kind: String, _ body: [UInt8]) -> [UInt8] {
        let content = Array(kind.utf8) + body
        return big(UInt32(body.count)) + content + big(checksum(content))
    }
    // A stored deflate block of nothing: no decoder gets as far as missing the rows.
    let empty: [UInt8] = [0x78, 0x01, 0x01, 0x00, 0x00, 0xFF, 0xFF, 0x00, 0x00, 0x00, 0x01]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        + chunk("IHDR", big(width) + big(height) + [1, 0, 0, 0, 0]) + chunk("IDAT", empty) + chunk("IEND", [])
}

/// CRC-32 as PNG uses it.
private func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value = ~UInt32(0)
    for byte in bytes {
        value ^= UInt32(byte)
        for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
}
