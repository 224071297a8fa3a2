public import QRSymbols

/// One picture a source gave.
public struct CameraFrame: Sendable {
    /// The pixels.
    public let gray: GrayFrame
    /// How many pictures the source gave before this one; those that were dropped because nobody took them count.
    public let number: Int
    /// What to call it: a still picture's path as typed, `path#n` in a film or stream, n from 0.
    public let name: String
}
