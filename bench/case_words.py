"""What citizens write, put together from parts: matters by category, what more they say, streets of an invented ward.

The parts are few, but their combinations are many enough for a million cases, and common and rare words stand beside
each other as in real reports: "đường" in most, a street's name in one of a hundred, a number in one of thousands.
"""
import unicodedata

MATTERS = {
    "lighting": ("Đèn đường tắt", "Ba bóng đèn liền nhau không sáng", "Cột đèn chập chờn suốt đêm",
                 "Dây điện thõng xuống thấp"),
    "road_surface": ("Ổ gà lớn giữa đường", "Vỉa hè sụt lún", "Nắp cống vỡ", "Mặt đường bong tróc sau khi đào"),
    "waste": ("Rác đổ trộm ở góc đường", "Ba ngày chưa thu gom rác", "Bãi phế thải xây dựng", "Mùi hôi từ điểm tập kết"),
    "drainage": ("Ngập sau mưa", "Cống tắc, nước thải tràn ra", "Hố ga không có nắp", "Nước đọng nhiều muỗi"),
    "trees": ("Cây nghiêng sắp đổ", "Cành khô rơi xuống đường", "Cây che khuất đèn tín hiệu", "Rễ cây làm vỡ vỉa hè"),
    "water_supply": ("Mất nước từ sáng", "Nước máy đục", "Vỡ ống nước", "Nước yếu giờ cao điểm"),
    "noise": ("Hát karaoke quá giờ", "Xưởng cơ khí ồn ban đêm", "Loa kéo công suất lớn", "Công trình thi công lúc nửa đêm"),
    "construction_order": ("Xây nhà lấn hẻm", "Mái che lấn chiếm vỉa hè", "Đổ vật liệu giữa lòng đường", "Xây không phép"),
    "traffic_safety": ("Biển báo bị che", "Gờ giảm tốc bong ra", "Xe đỗ chắn lối đi", "Đèn tín hiệu hỏng"),
    "animals": ("Chó thả rông", "Gà nuôi trong khu dân cư", "Xác động vật ven kênh", "Đàn chó dữ trước cổng trường"),
    "public_order": ("Thanh niên tụ tập đua xe", "Mất trộm xe đạp", "Gây rối ban đêm", "Cờ bạc ở công viên"),
    "other": ("Loa phường nhỏ quá", "Ghế đá công viên gãy", "Bảng tin mờ chữ", "Nhà vệ sinh công cộng khóa"),
}
MORE = ("đã hơn một tuần", "từ đầu tháng", "người già và trẻ em đi lại rất khó", "bà con đã báo tổ trưởng",
        "rất nguy hiểm buổi tối", "mong phường sớm xử lý", "trước đây đã sửa nhưng hỏng lại", "gần trường mầm non", "đối diện chợ", "sau trận mưa hôm qua",
        "xe máy dễ ngã", "gây mất mỹ quan", "ảnh hưởng cả khu phố", "có em nhỏ suýt bị thương", "cần rào chắn ngay",
        "đề nghị kiểm tra thực tế")
FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý")
GIVEN = ("Trãi", "Huệ", "Lợi", "Hữu Cảnh", "Đình Phùng", "Thị Định", "Văn Linh", "Quang Diệu", "Hưng Đạo", "Khuyến",
         "Công Trứ", "Tri Phương", "Thái Học", "Bỉnh Khiêm", "Thị Sáu", "Văn Cừ", "Xuân Hương", "Duy Tân", "Bội Châu", "Thiếp")
STREETS = tuple(f"{family} {given}" for family in FAMILIES for given in GIVEN)


def written(random, category):
    """Words and address of one report."""
    text = random.choice(MATTERS.get(category, MATTERS["other"]))
    for _ in range(random.randrange(1, 4)):
        text += ", " + random.choice(MORE)
    return text + ".", f"{random.randrange(1, 400)} đường {random.choice(STREETS)}"


def fold_keeping_marks(text):
    return unicodedata.normalize("NFC", text).lower()


def fold(text):
    plain = unicodedata.normalize("NFD", fold_keeping_marks(text).replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def split(folded):
    """As features/search does: ASCII signs separate words, everything beyond ASCII belongs to them."""
    return "".join(letter if ord(letter) > 127 or letter.isalnum() else " " for letter in folded).split()


def beginning(text, most=110):
    if len(text.encode()) <= most:
        return text
    kept = text.encode()[:most].decode(errors="ignore")
    return kept[:kept.rfind(" ")] + "…"
