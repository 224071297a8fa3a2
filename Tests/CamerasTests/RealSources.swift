import Testing

/// Everything that starts ffmpeg: one after the other, because some of it counts this process's children and
/// descriptors.
@Suite(.serialized) struct `Real sources` {}
