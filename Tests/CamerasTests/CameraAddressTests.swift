import Testing

@testable import Cameras

@Suite struct `Camera addresses` {
    @Test func `what ffmpeg says of an address is told without its password`() throws {
        let address = try #require(CameraAddress("rtsp://staff:secret@127.0.0.1:9/entrance"))
        var complaint = Complaint(about: address)
        complaint.hear(Array("\(address.full): Connection refused\n".utf8))
        let detail = "rtsp://127.0.0.1:9/entrance: Connection refused"
        #expect(
            complaint.error(for: address.shown, isLive: true) == .cameraGone(address.shown, detail: detail))
    }

    @Test func `people and logs never see the password`() {
        let address = "RTSP://gate:s3cret@10.0.0.7:554/live?channel=1"
        #expect(FrameSource.address(address).name == "rtsp://10.0.0.7:554/live?channel=1")
        #expect(CameraAddress(address)?.full == "rtsp://gate:s3cret@10.0.0.7:554/live?channel=1")
    }

    @Test(arguments: [
        "file:///etc/passwd", "/dev/video0", "http:", "http://", "http://:80/", "concat:a|b", "-i", "",
        "http://a b/", "rtsp:/camera", "gopher://camera/", "http://camera/\n",
    ])
    func `only a network camera's address is one`(address: String) async {
        var events = Camera(.address(address)).events().makeAsyncIterator()
        guard case .trouble(.badAddress, retryIn: nil) = await events.next() else {
            Issue.record("\(address) was taken")
            return
        }
        let after = await events.next()
        #expect(after == nil)
    }
}
