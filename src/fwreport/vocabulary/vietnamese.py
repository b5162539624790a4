"""Vietnamese words of comparisons, for the lists of the modules that use them."""

CRITERIA = (
    "tiêu chí, đặc điểm, tính năng, khía cạnh, yếu tố, hạng mục, thuộc tính, thông số"
)
NAMES = (
    "tên, sản phẩm, công cụ, dịch vụ, thư viện, ngôn ngữ, nền tảng, giải pháp, mô hình"
)
WINNERS = "người chiến thắng, thắng, tốt hơn, tốt nhất, lựa chọn tốt nhất, ưu thế"
NOTES = "ghi chú, chú thích, giải thích, lý do, nhận xét, mô tả"
SITUATIONS = "tình huống, trường hợp, nhu cầu, mục đích"
CHOICES = "nên chọn, lựa chọn, khuyến nghị, đề xuất"
PROS = "ưu điểm, điểm mạnh, lợi ích"
CONS = "nhược điểm, điểm yếu, hạn chế, bất lợi"
TOTALS = "tổng, tổng điểm, tổng cộng, trung bình, điểm trung bình"
USES = "trường hợp sử dụng, phù hợp với, phù hợp cho, khi nào nên dùng, khi nào sử dụng, dành cho"
TIES = "hòa, ngang nhau, bằng nhau, như nhau, cả hai"
COMMON = (
    "giá, chi phí, hiệu năng, hiệu suất, tốc độ, bảo mật, độ ổn định, khả năng mở rộng, tính linh hoạt"
    ", đường cong học tập, dễ sử dụng, dễ học, tài liệu, cộng đồng, hệ sinh thái, hỗ trợ, triển khai, thiết kế"
    ", trọng lượng, kích thước, pin, màn hình, camera, âm thanh, chất lượng, giấy phép, nhà phát triển"
)
YES, NO = "có, hỗ trợ", "không, không hỗ trợ"
GRADES = (
    "rất tốt, tốt, khá, trung bình, kém, rất kém, tệ, cao, rất cao, thấp, rất thấp, dễ, rất dễ, khó, rất khó"
    ", nhanh, rất nhanh, chậm, mạnh, yếu, đắt, rẻ, xuất sắc, phức tạp, đơn giản"
)
DEGREES = "rất, khá, hơi, tương đối"
WHOLE = "kết luận, tổng kết, tổng quan, so sánh, bảng so sánh, tóm tắt, nhìn chung, tổng thể"
RATINGS = "điểm, đánh giá, điểm số, xếp hạng"
# In patterns; blanks are escaped.
GOOD = (
    r"tốt|xuất\ sắc|nhanh|dễ(?:\ dàng)?|mạnh(?:\ mẽ)?|ổn\ định|linh\ hoạt|rẻ|đơn\ giản"
)
BAD = r"chậm|khó|kém|yếu|đắt|phức\ tạp|hạn\ chế"
WINNER = r"người\ (?:chiến\ )?thắng(?:\ cuộc)?"
CHOOSE = r"(?:nên\s+)?(?:chọn|dùng|sử\s+dụng)"
CONDITION = r"nếu|khi"
