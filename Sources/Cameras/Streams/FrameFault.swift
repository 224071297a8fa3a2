/// What is wrong with the bytes of a picture stream.
public enum FrameFault: Error, Equatable, Sendable {
    /// Not what the format allows; the detail is for engineers.
    case malformed(String)
    /// A width or height of 0.
    case noPixels
    /// More pixels than ``CameraSettings/largestPicture``, or a side over 32,767.
    case tooLarge(width: Int, height: Int)
    /// The stream ended inside a picture.
    case cutShort
}

/// Refuses sizes before a byte is set aside for them.
func checkPictureSize(width: Int, height: Int) throws(FrameFault) {
    guard width > 0, height > 0 else { throw .noPixels }
    let longestSide = 32_767
    guard width <= longestSide, height <= longestSide, width * height <= CameraSettings.largestPicture else {
        throw .tooLarge(width: width, height: height)
    }
}
